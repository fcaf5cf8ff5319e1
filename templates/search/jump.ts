/** A thing that has a page of its own and whose number or day the query is, whole or in part. */
export interface Jump {
  readonly label: string;
  readonly href: string;
}
