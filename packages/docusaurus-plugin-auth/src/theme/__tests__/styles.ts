/** What a stylesheet gives in a test: every class has the name that it has in its file. */
export default new Proxy<Record<string, string>>({}, { get: (_, name) => String(name) });
