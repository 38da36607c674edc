import { everyPlace, type Reader } from '@thaogo/db';
import { indexPlaces, type PlaceIndex } from '@thaogo/domain';

/** The places of the installation by name: read once, for they change only with the installation itself. */
export const placeBook = (db: Reader): (() => Promise<PlaceIndex>) => {
  let known: PlaceIndex | null = null;
  return async () => {
    if (known !== null) return known;
    const places = await everyPlace(db);
    const index = indexPlaces(places);
    // Before an installation is seeded it has none.
    if (places.length > 0) known = index;
    return index;
  };
};
