const SIREN = /^\d{9}$/;

/** Nine digits whose Luhn sum is a multiple of ten (Insee, répertoire Sirene). */
export function isSiren(text: string): boolean {
  if (!SIREN.test(text)) return false;
  const sum = [...text].reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
