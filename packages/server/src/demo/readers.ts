import type { Purpose } from '../contract/index.ts';
import { type DemoDay, timeOf } from './days.ts';
import { READER_MARK } from './marks.ts';
import type { Random } from './random.ts';

const FIRST = (
  'Ada Amir Ana Aya Ben Bo Carla Chen Dana Deniz Elif Emil Eva Farid Fatima Finn Grace Hana Hugo Ines ' +
  'Ivan Jana Jun Kai Lara Lea Leo Lin Luca Mai Marta Mei Mila Nadia Nils Noor Olga Omar Paul Priya ' +
  'Rafael Rosa Sara Sofia Tariq Tom Uma Vera Wei Yara Yuki Zoe'
).split(' ');

const LAST = (
  'Abbas Almeida Andersen Bauer Bianchi Cohen Costa Dubois Eriksen Fischer Garcia Haddad Hansen Horvat ' +
  'Ito Ivanova Jensen Kaya Keller Khan Kim Kowalska Laurent Lopez Meyer Moreau Nakamura Nguyen Novak ' +
  'Okafor Osei Park Petrov Popescu Rahman Rossi Santos Sato Schmidt Silva Singh Tanaka Weber Yilmaz'
).split(' ');

/** How often each way in is used. `email` stands for links and codes by mail. */
const WAYS = { password: 45, github: 24, google: 12, email: 12, passkey: 7 } as const;

export type DemoWay = keyof typeof WAYS;

export interface DemoReader {
  id: string;
  name: string;
  email: string;
  verified: boolean;
  way: DemoWay;
  twoFactor: boolean;
  joined: Date;
  /** Joined before the days that are shown. */
  early: boolean;
  /** How likely a visit is on a day. */
  habit: number;
  banReason: string | null;
  consents: Purpose[];
}

const DAY = 86_400_000;

function consentsOf(random: Random): Purpose[] {
  if (!random.chance(0.45)) return [];
  const background: Purpose[] = ['background'];
  if (random.chance(0.8)) background.push('personalised_answers');
  if (random.chance(0.6)) background.push('history');
  return background;
}

function makeReader(random: Random, number: number, joined: Date, early: boolean): DemoReader {
  const [first, last] = [random.pick(FIRST), random.pick(LAST)];
  const way = random.weighted(WAYS);
  return {
    id: `${READER_MARK}${String(number).padStart(5, '0')}`,
    name: `${first} ${last}`,
    // A domain that no mail can be sent to.
    email: `${first}.${last}.${number}@readers.example`.toLowerCase(),
    verified: way === 'github' || way === 'google' || random.chance(0.93),
    way,
    twoFactor: way === 'password' && random.chance(0.2),
    joined,
    early,
    habit: 0.02 + random.next() ** 3 * 0.5,
    banReason: random.chance(0.015) ? 'Advertising in feedback' : null,
    consents: consentsOf(random),
  };
}

/** Accounts: some are older than the days that are shown, others come with them. */
export function makeReaders(
  random: Random,
  days: readonly DemoDay[],
  { now, count }: { now: Date; count: number },
): DemoReader[] {
  const begin = days[0]?.start.getTime() ?? now.getTime();
  const readers: DemoReader[] = [];
  for (let number = 1; readers.length < count; number += 1) {
    const early = number <= count * 0.4;
    const day = random.pick(days);
    const joined = early
      ? new Date(begin - random.int(1, 200) * DAY + random.int(6, 20) * 3_600_000)
      : timeOf(random, day, now);
    if (joined) readers.push(makeReader(random, readers.length + 1, joined, early));
  }
  return readers;
}
