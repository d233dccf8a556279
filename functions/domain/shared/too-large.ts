/**
 * Thrown when the table refuses a record above the largest size of an item (400 KB in DynamoDB); nothing was stored.
 * `field` is the field of the record that takes the most room.
 */
export class TooLarge extends Error {
  override readonly name = 'TooLarge'
  readonly field: string
  constructor(field: string) {
    super(`a record is too large, most of all its field ${field}`)
    this.field = field
  }
}
