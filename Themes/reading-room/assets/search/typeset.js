// How Chinese text is set: punctuation beside Chinese characters is full width. The same as Typesetting in Swift: character
// for character, for what is shown, never for what is searched.

const CHINESE = /[\u3001-\u3011\u3014-\u301f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}“”！（），：；？]/u;
const MARKS = ",;:!?";

export function typeset(text) {
  const characters = Array.from(text);
  const result = [...characters];
  const opened = [];
  const isChinese = (index) => CHINESE.test(characters[index] ?? "");
  characters.forEach((character, index) => {
    if (character === "(") opened.push(index);
    if (character === ")" && opened.length > 0) {
      const open = opened.pop();
      if (![open - 1, open + 1, index - 1, index + 1].some(isChinese)) return;
      result[open] = "（";
      result[index] = "）";
    }
    if (MARKS.includes(character) && (isChinese(index - 1) || isChinese(index + 1))) {
      result[index] = String.fromCodePoint(character.codePointAt(0) + 0xfee0);
    }
  });
  return result.join("");
}
