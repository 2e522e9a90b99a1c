import type * as main from '../main';
import type { EndpointError, Endpoints } from './endpoints';

type Exported = {
  [Name in keyof Endpoints]: (
    ...request: Parameters<Endpoints[Name]>
  ) => ReturnType<Endpoints[Name]> | EndpointError;
};

type Holds<Actual extends Wanted, Wanted> = Actual;

/** A renamed entry point, or one that gives something else than its screen shows, does not compile here. */
export type EndpointsHold = Holds<typeof main, Exported>;
