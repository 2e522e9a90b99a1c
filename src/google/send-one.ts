import type { Outcome } from '../ports/outcome';
import type { Http, HttpRequest } from './http';
import type { HttpAnswer } from './http-answer';

export function sendOne(http: Http, request: HttpRequest): Outcome<HttpAnswer> {
  return http.send([request])[0] ?? { kind: 'unknown', cause: 'never sent' };
}
