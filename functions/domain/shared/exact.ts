/*
 * Types alone: the compiler compares a shape that is written twice, such as a schema and the described type. `true
 * satisfies Exact<One, Other>` compiles when both are the same to the last field, and names the fields otherwise.
 */

/** The type as JSON carries it: intersections become one object, and nothing is readonly. */
type Plain<Value> = Value extends readonly (infer Entry)[]
  ? Plain<Entry>[]
  : Value extends object
    ? { -readonly [Field in keyof Value]: Plain<Value[Field]> }
    : Value

/** Assignability would overlook an optional field on one side only; this comparison does not. */
type IsSame<One, Other> =
  (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false

type FieldsOf<Value> = Value extends object ? keyof Value : never
type At<Value, Field> = Value extends unknown ? (Field extends keyof Value ? Value[Field] : never) : never

type Compared<One, Other> =
  IsSame<One, Other> extends true
    ? true
    : {
        [Field in FieldsOf<One> | FieldsOf<Other>]: IsSame<At<One, Field>, At<Other, Field>> extends true
          ? never
          : Field
      }[FieldsOf<One> | FieldsOf<Other>]

/** `true`, or the fields that differ; `never` where only the pairing of fields within a union differs. */
export type Exact<One, Other> = Compared<Plain<One>, Plain<Other>>
