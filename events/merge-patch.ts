import * as z from 'zod/mini'

/** The patch of one field: an object merges field by field, anything else is replaced as a whole. */
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
 * A merge patch (RFC 7396) of what `schema` takes: every field may be left out, and an optional one may be null,
 * which removes it. What the schema checks about several fields together can only be said of the whole: parse
 * what `patched` gives back with `schema` itself; its pointers are those of the patch.
 */
export const mergePatchOf = <Shape extends z.core.$ZodShape>(
  schema: z.ZodMiniObject<Shape, z.core.$strict>,
): PatchSchema<Shape> =>
  z.strictObject(
    Object.fromEntries(Object.entries(schema.shape).map(([field, of]) => [field, patchOfField(of)])),
  ) as unknown as PatchSchema<Shape>

/** A patch of a value, as `mergePatchOf` its schema takes it. */
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

/** RFC 7396, section 2. An object may be patched into being where there was none. */
export const patched = <Value extends object>(value: Value, patch: MergePatch<Value>): Value =>
  merged(value, patch) as Value

const merged = (value: unknown, patch: unknown): unknown => {
  if (!isObject(patch)) return patch
  const fields = new Map(isObject(value) ? Object.entries(value) : [])
  for (const [field, change] of Object.entries(patch))
    if (change === null) fields.delete(field)
    else fields.set(field, merged(fields.get(field), change))
  return Object.fromEntries(fields)
}
