import * as z from 'zod/mini'

/** The patch of one field: an object merges field by field, any other value is replaced as a whole. */
type PatchOfValue<Schema extends z.core.SomeType> =
  Schema extends z.ZodMiniObject<infer Shape, z.core.$strict> ? PatchSchema<Shape> : Schema

type PatchOfField<Schema extends z.core.SomeType> =
  Schema extends z.ZodMiniExactOptional<infer Inner>
    ? z.ZodMiniExactOptional<z.ZodMiniNullable<PatchOfValue<Inner>>>
    : z.ZodMiniExactOptional<PatchOfValue<Schema>>

type PatchSchema<Shape extends z.core.$ZodShape> = z.ZodMiniObject<
  { -readonly [Field in keyof Shape]: PatchOfField<Shape[Field]> },
  z.core.$strict
>

const patchOfValue = (schema: z.core.SomeType): z.core.SomeType =>
  schema instanceof z.ZodMiniObject ? mergePatchOf(schema) : schema

const patchOfField = (schema: z.core.SomeType): z.core.SomeType =>
  schema instanceof z.ZodMiniExactOptional
    ? z.exactOptional(z.nullable(patchOfValue(schema._zod.def.innerType)))
    : z.exactOptional(patchOfValue(schema))

/**
 * The schema of a merge patch (RFC 7396) for values of `schema`: every field may be left out, and an optional
 * field may be null, which removes the field. A patch alone cannot be checked for rules about several fields
 * together, so parse the result of `patched` with `schema`. The pointers in the errors fit the patch too.
 */
export const mergePatchOf = <Shape extends z.core.$ZodShape>(
  schema: z.ZodMiniObject<Shape, z.core.$strict>,
): PatchSchema<Shape> =>
  z.strictObject(
    Object.fromEntries(Object.entries(schema.shape).map(([field, of]) => [field, patchOfField(of)])),
  ) as unknown as PatchSchema<Shape>

/** The type of a merge patch for `Value`, as parsed by `mergePatchOf`. */
export type MergePatch<Value> = Value extends readonly unknown[]
  ? Value
  : Value extends object
    ? {
        readonly [Field in keyof Value]?:
          | MergePatch<Value[Field]>
          | (Record<never, never> extends Pick<Value, Field> ? null : never)
      }
    : Value

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Applies a merge patch (RFC 7396, section 2). A patch may also create an object for a missing field. */
export const patched = <Value extends object>(value: Value, patch: MergePatch<NoInfer<Value>>): Value =>
  merged(value, patch) as Value

const merged = (value: unknown, patch: unknown): unknown => {
  if (!isObject(patch)) return patch
  const fields = new Map(isObject(value) ? Object.entries(value) : [])
  for (const [field, change] of Object.entries(patch))
    if (change === null) fields.delete(field)
    else fields.set(field, merged(fields.get(field), change))
  return Object.fromEntries(fields)
}
