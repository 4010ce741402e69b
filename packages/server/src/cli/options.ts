import { InvalidArgumentError } from 'commander';

/** A whole number within limits. */
export function wholeNumber(min: number, max: number): (value: string) => number {
  return (value) => {
    const number = Number(value);
    if (!Number.isInteger(number) || number < min || number > max) {
      throw new InvalidArgumentError(`It is a whole number from ${min} to ${max}.`);
    }
    return number;
  };
}

/** A number from 0 to 1. */
export function share(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 0 && number <= 1)) {
    throw new InvalidArgumentError('It is a number from 0 to 1.');
  }
  return number;
}

/** An address of a server or site, without the slash at its end. */
export function serverAddress(value: string): string {
  if (!URL.canParse(value) || !/^https?:/.test(value)) {
    throw new InvalidArgumentError('It is an address such as http://localhost:3000.');
  }
  return value.replace(/\/+$/, '');
}

/** A price, 0 or more. */
export function price(value: string): number {
  const number = Number(value);
  if (value.trim() !== '' && number >= 0) return number;
  throw new InvalidArgumentError('It must be a number, 0 or more.');
}
