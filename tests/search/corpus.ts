/** A sentence or two in each of ten scripts. */
export const CORPUS: Record<string, string> = {
  Latin:
    "Straße, façade und Übermut: the engine's governor, İstanbul, smørrebrød",
  Greek: "Η Αθήνα είναι όμορφη την άνοιξη, λέει ο Οδυσσέας",
  Cyrillic: "Съешь ещё этих мягких французских булок, да выпей чаю",
  Hebrew: "שָׁלוֹם עולם, הספר על השולחן",
  Arabic: "مرحبًا بالعالم، الكتابُ على الطاولة",
  Devanagari: "नमस्ते दुनिया, यह पुस्तक मेज पर है",
  Thai: "สวัสดีชาวโลก หนังสืออยู่บนโต๊ะ",
  Han: "今天天氣很好,我們去公園散步吧",
  Kana: "東京スカイツリーへようこそ。ガラスの靴はどこですか",
  Hangul: "안녕하세요 세계, 책은 책상 위에 있습니다",
};
