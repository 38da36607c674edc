/** `npx pnpm bench NAME`: figures as ratios within one run, printed and asserted nowhere. */

import { benchIntake } from './intake.ts';
import { benchReadings } from './readings.ts';
import { benchRegister } from './register.ts';
import { benchSweep } from './sweep.ts';

const BENCHES: Record<string, () => Promise<void>> = {
  intake: benchIntake,
  readings: benchReadings,
  register: benchRegister,
  sweep: benchSweep,
};

const name = process.argv[2] ?? '';
const bench = BENCHES[name];
if (bench === undefined) {
  console.error(`There is no bench "${name}". There are: ${Object.keys(BENCHES).join(', ')}.`);
  process.exitCode = 2;
} else {
  await bench();
}
