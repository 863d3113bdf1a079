"""The exceptions of the checks (exceptions.txt): `check, file, reason`, one a line. An unneeded one is an error."""


class Exceptions:
    def __init__(self, path, text):
        self.path, self.problems, self._lines, self._used = path, [], {}, set()
        for number, line in enumerate(text.splitlines(), 1):
            words = line.split(None, 2)
            if not words or words[0].startswith("#"):
                continue
            if len(words) < 3:
                self.problems.append(f"{path}:{number}: an exception is a check, a file and a reason")
            elif (words[0], words[1]) in self._lines:
                self.problems.append(f"{path}:{number}: '{words[1]}' is excepted from '{words[0]}' already")
            else:
                self._lines[words[0], words[1]] = number

    def covers(self, check, file):
        """Whether `file` is excepted from `check`, which has something to say against it."""
        self._used.add((check, file))
        return (check, file) in self._lines

    def unneeded(self, checks, known):
        """Those exceptions from `checks` that nothing asked for, and those from checks that have none."""
        lines = []
        for (check, file), number in self._lines.items():
            if check not in known:
                lines.append(f"{self.path}:{number}: there is no check '{check}' with exceptions")
            elif check in checks and (check, file) not in self._used:
                lines.append(f"{self.path}:{number}: '{file}' needs no exception from '{check}' any more")
        return lines
