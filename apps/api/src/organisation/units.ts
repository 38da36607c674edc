import { insideQuery, madeId, newUnit, unitClosing, unitList, unitRenaming } from '@thaogo/contract';
import {
  addUnit,
  changeUnit,
  findUnit,
  holdUnits,
  unitInUse,
  unitsOf,
  type VersionedUnit,
  type Writer,
} from '@thaogo/db';
import {
  type CivilDate,
  civilDateOf,
  closingFaults,
  newUnitFaults,
  pathTo,
  renameFaults,
  type Staff,
  unitExists,
  unitNameOn,
} from '@thaogo/domain';
import { z } from 'zod';
import { type Api, endpoint } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';
import { expectedVersion } from '../http/expected-version.ts';
import { demandFaultless, demandOrganiser, meantAgency, namedId } from './named.ts';

const unitView = (units: readonly VersionedUnit[], today: CivilDate) => (unit: VersionedUnit) => ({
  id: unit.id,
  parent: unit.parent,
  name: unitNameOn(unit, today),
  names: unit.names,
  validFrom: unit.validFrom,
  validTo: unit.validTo,
  standing: unitExists(unit, today) ? 'open' : unit.validFrom > today ? 'ahead' : 'ended',
  level: pathTo(units, unit.id).length,
  version: unit.version,
});

/** Each unit followed by those within it; beside each other in the order of their names. */
const inTreeOrder = (units: readonly VersionedUnit[], today: CivilDate, parent: string | null): VersionedUnit[] =>
  units
    .filter((unit) => unit.parent === parent)
    .toSorted((a, b) => unitNameOn(a, today).vi.localeCompare(unitNameOn(b, today).vi, 'vi', { numeric: true }))
    .flatMap((unit) => [unit, ...inTreeOrder(units, today, unit.id)]);

const name = ({ vi, en }: { vi: string; en?: string | undefined }) => ({ vi, en: en ?? vi });

/** Units of agencies: seen by the agency's people, made, renamed and closed by its leaders and by administrators. */
export const addUnits = (api: Api): void => {
  const { deps } = api;
  const today = (): CivilDate => civilDateOf(deps.now());

  /** The unit in an address with all units of its agency, held. @throws ApiProblem `not_found`, `stale_version`. */
  const heldUnit = async (trx: Writer, id: string, staff: Staff, version: number) => {
    const found = await findUnit(trx, id);
    if (found === null) throw new ApiProblem('not_found');
    demandOrganiser(staff, found.agency);
    const units = await holdUnits(trx, found.agency);
    const unit = units.find((each) => each.id === id);
    if (unit === undefined) throw new ApiProblem('not_found');
    if (unit.version !== version) throw new ApiProblem('stale_version');
    return { unit, units };
  };

  endpoint(
    api,
    {
      method: 'get',
      path: '/organisation/units',
      summary: 'The units of one’s own agency; administrators name another',
      access: 'staff',
      quota: 'casework',
      query: insideQuery,
      replies: { status: 200, shape: unitList },
    },
    async ({ caller, query }) => {
      const units = await unitsOf(deps.db, meantAgency(deps, caller.staff, query.agency));
      return { status: 200, body: { items: inTreeOrder(units, today(), null).map(unitView(units, today())) } };
    },
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/organisation/units',
      summary: 'Make a unit, at most three levels below its agency, from today or a later day on',
      access: 'staff',
      quota: 'casework',
      body: newUnit,
      replies: { status: 201, shape: madeId },
      problems: ['wrong_origin'],
    },
    async ({ caller, body }) => {
      const agency = meantAgency(deps, caller.staff, body.agency);
      demandOrganiser(caller.staff, agency);
      const id = deps.newId();
      const parent = body.parent ?? null;
      await deps.db.transaction().execute(async (trx) => {
        const units = await holdUnits(trx, agency);
        const { validFrom } = body;
        demandFaultless(newUnitFaults({ parent, name: body.name.vi, validFrom }, units, today()), { name: '/name/vi' });
        const names = [{ from: validFrom, ...name(body.name) }];
        const made = { id, agency, parent, names, validFrom, validTo: null };
        await addUnit(trx, made, { by: caller.staff.id, at: deps.realNow() });
      });
      return { status: 201, body: { id } };
    },
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/organisation/units/{id}/rename',
      summary: 'Give a unit another name from a day on; what it was called before stays on record',
      access: 'staff',
      quota: 'casework',
      headers: z.object({ 'if-match': z.string() }),
      body: unitRenaming,
      replies: { status: 204, shape: null },
      problems: ['wrong_origin', 'stale_version', 'version_missing'],
    },
    async ({ caller, path, body, header }) => {
      const version = expectedVersion(header('if-match'));
      const id = namedId(path);
      await deps.db.transaction().execute(async (trx) => {
        const { unit, units } = await heldUnit(trx, id, caller.staff, version);
        const { from } = body;
        demandFaultless(renameFaults(unit, { vi: body.name.vi, from }, units, today()), { name: '/name/vi' });
        await changeUnit(trx, unit, { names: [...unit.names, { from, ...name(body.name) }] });
      });
      return { status: 204 };
    },
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/organisation/units/{id}/close',
      summary: 'Let a unit end with a day, once nobody belongs to it and nothing open lies with it',
      access: 'staff',
      quota: 'casework',
      headers: z.object({ 'if-match': z.string() }),
      body: unitClosing,
      replies: { status: 204, shape: null },
      problems: ['wrong_origin', 'stale_version', 'version_missing'],
    },
    async ({ caller, path, body, header }) => {
      const version = expectedVersion(header('if-match'));
      const id = namedId(path);
      await deps.db.transaction().execute(async (trx) => {
        const { unit, units } = await heldUnit(trx, id, caller.staff, version);
        const { last } = body;
        demandFaultless(closingFaults(unit, { last, inUse: await unitInUse(trx, id) }, units, today()));
        await changeUnit(trx, unit, { validTo: last });
      });
      return { status: 204 };
    },
  );
};
