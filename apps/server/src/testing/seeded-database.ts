import { connectPostgresql, migrate, seedPolicy, seedRegister } from '@thaogo/db';
import { type FreshDatabase, freshDatabase } from '../../../../test/support/fresh-database.ts';
import { shippedSeed } from '../policy/shipped-seed.ts';
import { shippedRegister } from '../register/shipped-register.ts';

/** A database of its own with the newest schema and everything that is shipped. */
export const seededDatabase = (): Promise<FreshDatabase> =>
  freshDatabase({
    name: 'server_seeded',
    prepare: async (url) => {
      const connection = connectPostgresql({ url });
      await migrate(connection.db);
      await seedPolicy(connection.db, shippedSeed(), new Date());
      await seedRegister(connection.db, shippedRegister());
      await connection.close();
    },
  });
