/** Labels are made to stand within a sentence; at the head of a card they begin one. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
