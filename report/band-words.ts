/** "<5" is a sign; people read "dưới 5". */
export function bandWords(label: string): string {
  return label.replace(/^<\s*/, 'dưới ');
}
