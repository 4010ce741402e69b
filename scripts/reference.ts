// npm run reference: writes the generated parts of the docs anew, from the schemas in the code.
import { writePages } from './reference/pages.ts';

const changed = await writePages();
console.log(changed.length > 0 ? `Wrote ${changed.join(', ')}` : 'The reference is up to date');
