/** A kind of data in words; its name as the server gives it, where there are none. */
export default function kindText(name: string): string {
  return name;
}
