"""The lengths of files and functions."""

CHECK = "lengths"
FUNCTION, FILE, LONGEST_FILE, SHARE = 60, 250, 300, 0.9


def check(house, exceptions):
    """What is too long, as `file:line: message`; excepted files count nowhere."""
    lines, counted = [], []
    for file in house.files:
        too_long = list(_too_long(file))
        if too_long and exceptions.covers(CHECK, file.path):
            continue
        lines += too_long
        counted.append(file)
    if share(counted) < SHARE:
        lines.append(f"Sources:1: only {share(counted):.1%} of the files have under {FILE} lines, not {SHARE:.0%}")
    return lines


def share(files):
    """The part of `files` that have under 250 lines."""
    return sum(file.line_count < FILE for file in files) / len(files) if files else 1


def summary(house):
    """One line for people: the share, and the longest."""
    functions = (
        (file.line(scope.end) - file.line(scope.header) + 1, f"{file.path}:{file.line(scope.header)}")
        for file in house.files for scope in file.functions)
    lines, place = max(functions, default=(0, "nowhere"))
    return (
        f"{share(house.files):.1%} of {len(house.files)} files have under {FILE} lines; "
        f"the longest function has {lines} ({place})")


def _too_long(file):
    if file.line_count > LONGEST_FILE:
        yield f"{file.path}:1: the file has {file.line_count} lines, more than {LONGEST_FILE}"
    for scope in file.functions:
        first = file.line(scope.header)
        if (length := file.line(scope.end) - first + 1) > FUNCTION:
            yield f"{file.path}:{first}: the function has {length} lines, more than {FUNCTION}"
