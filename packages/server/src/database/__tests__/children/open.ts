// Opens the embedded database in the folder that it is given, says so and holds it.
import { connect } from '../../connect.ts';
import { migrate } from '../../migrate.ts';

const [, , dataDir = ''] = process.argv;
try {
  const { db } = await connect({ dataDir });
  await migrate(db);
  process.stdout.write('open\n');
  // Until the test that started it is gone, whatever became of that.
  process.stdin.on('end', () => process.exit()).resume();
} catch (error) {
  process.stdout.write(`${error}\n`);
  process.exit(1);
}
