import type { AgreementSources } from '../agreement/agreement-sources';
import type { KindDefinition } from './kind-definition';

/** What agreements are planned from, with the kinds that the office makes: the built-in ones, then its own. */
export type KindSources = AgreementSources & { readonly kinds: readonly KindDefinition[] };
