/** A stylesheet whose classes are called what they are called in the source. */
const styles: Record<string, string> = new Proxy({}, { get: (_, name) => String(name) });

export default styles;
