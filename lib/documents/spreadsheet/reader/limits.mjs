// @ts-check
/** What a file may ask of the process that reads it. Sizes in bytes, of the file itself or once unpacked. */
export const LIMITS = {
  fileBytes: 5_000_000,
  zipEntries: 200,
  unpackedBytes: 50_000_000,
  /** Unpacked bytes for one packed byte; an entry below `ratioFloor` is too small to harm. */
  ratio: 100,
  ratioFloor: 64_000,
  /** Cells that hold a text. Those that hold only a border or a colour do not count. */
  cells: 20_000,
  sheets: 300,
  columns: 256,
  /** What a cell holds at most in Excel. */
  cellCharacters: 32_767,
  /** About a thousand pages. */
  textCharacters: 2_000_000,
  sharedStrings: 200_000,
  milliseconds: 15_000,
  heapMegabytes: 160,
};
