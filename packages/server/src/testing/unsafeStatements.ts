/** Why a statement of a migration would harm a server of the version before that still runs. */
interface Rule {
  reason: string;
  /** What is true of a statement that breaks it. */
  breaks: (statement: Statement) => boolean;
}

interface Statement {
  /** In small letters, with single spaces, and without what stands in bodies of functions. */
  text: string;
  /** The table that it changes, if it changes one that was there before. */
  table: string | undefined;
}

/** Defaults that Postgres stores once, instead of in each row. */
const STABLE =
  /^(null|true|false|-?\d+(\.\d+)?|'[^']*'(::\w+(\[\])?)?|now\(\)|current_timestamp|current_date)(?![\w(])/;

/** The clauses that add a column, each with what follows its name. */
const addedColumns = ({ text }: Statement): string[] =>
  [
    ...text.matchAll(
      /\badd (?:column )?(?:if not exists )?(?!constraint|primary|unique|check|foreign)"?\w+"? ([^,]+)/g,
    ),
  ].map(([, rest = '']) => rest);

const RULES: Rule[] = [
  {
    reason: 'takes away what the old version may use',
    breaks: ({ text }) =>
      /^(drop (table|view|function|trigger|type|index|schema|sequence)|truncate)\b/.test(text) ||
      /^alter table .*\bdrop (column|constraint|default|expression|identity|(if exists )?"?\w)/.test(
        text,
      ),
  },
  {
    reason: 'renames what the old version may use',
    breaks: ({ text }) => /^alter .*\brename\b/.test(text),
  },
  {
    reason: 'changes a type, which also rewrites the table',
    breaks: ({ text }) => /^alter table .*\balter (column )?"?\w+"? (set data )?type\b/.test(text),
  },
  {
    reason: 'demands a value that the old version does not write',
    breaks: (statement) =>
      statement.table !== undefined &&
      (/\bset not null\b/.test(statement.text) ||
        addedColumns(statement).some(
          (rest) => /\bnot null\b/.test(rest) && !/\b(default|generated)\b/.test(rest),
        )),
  },
  {
    reason: 'computes a default for each row, which rewrites the table',
    breaks: (statement) =>
      statement.table !== undefined &&
      addedColumns(statement).some((rest) => {
        const value = /\bdefault (.*)/.exec(rest)?.[1];
        return value !== undefined ? !STABLE.test(value) : /\bgenerated\b/.test(rest);
      }),
  },
  {
    reason: 'checks every row of a table while nobody may write into it',
    breaks: ({ text, table }) =>
      table !== undefined &&
      /\badd (constraint "?\w+"? )?(check|foreign key|unique|primary key|exclude)\b/.test(text) &&
      !/\bnot valid\b/.test(text),
  },
  {
    reason: 'keeps writers out of a table until an index of all its rows is made',
    breaks: ({ text, table }) => table !== undefined && /^create (unique )?index\b/.test(text),
  },
  {
    reason: 'changes every row of a table in one transaction',
    breaks: ({ text, table }) => table !== undefined && /^(update|delete from)\b/.test(text),
  },
];

/** A statement without its comments and bodies of functions, whose `$$` never nest here. */
const plain = (statement: string) =>
  statement
    .replace(/--[^\n]*/g, ' ')
    .replace(/\$(\w*)\$[\s\S]*?\$\1\$/g, "''")
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

const TABLE =
  /^(?:alter table|create (?:unique )?index (?:if not exists )?(?:"?\w+"? )?on|update|delete from) (?:only )?(?:if exists )?"?(\w+)"?/;

/**
 * Finds the statements of a migration that a server of the version before could not live with.
 *
 * @param statements In the order in which they ran.
 * @returns a sentence for each
 */
export function unsafeStatements(statements: string[]): string[] {
  const made = new Set<string>();
  return statements.flatMap((statement) => {
    const text = plain(statement);
    const created = /^create table (?:if not exists )?"?(\w+)"?/.exec(text)?.[1];
    if (created) made.add(created);
    const name = TABLE.exec(text)?.[1];
    const table = name && !made.has(name) ? name : undefined;
    const ofItsOwn = name !== undefined && made.has(name);
    const broken = RULES.filter((rule) => !ofItsOwn && rule.breaks({ text, table }));
    return broken.map(({ reason }) => `${reason}: ${text}`);
  });
}
