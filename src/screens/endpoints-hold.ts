import type { EndpointError } from '../commands/endpoint-error';
import type * as main from '../main';
import type { Answer, Endpoints } from './endpoints';

type Exported = {
  [Name in keyof Endpoints]: (...request: Parameters<Endpoints[Name]>) => Answer<Name> | EndpointError;
};

type Holds<Actual extends Wanted, Wanted> = Actual;

/** A command that main.ts does not make global under its name, or with another answer, does not compile here. */
export type EndpointsHold = Holds<typeof main, Exported>;
