-- Everything that our migrations make, one line each. The schema `queue` is BullMQ's own.
WITH
  schemas AS (
    SELECT oid, nspname, nspacl FROM pg_namespace
     WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'public', 'queue')
  ),
  tables AS (
    SELECT c.*, n.nspname || '.' || c.relname AS name
      FROM pg_class c JOIN schemas n ON n.oid = c.relnamespace
  ),
  lines (line) AS (
    SELECT format('schema %s %s', nspname, nspacl) FROM schemas
    UNION ALL
    SELECT format('%s %s owned by %s rls %s forced %s %s options %s', relkind, name,
                  pg_get_userbyid(relowner), relrowsecurity, relforcerowsecurity, relacl, reloptions)
      FROM tables WHERE relkind NOT IN ('i', 'I')
    UNION ALL
    SELECT format('column %s.%s %s not null %s default %s generated %s identity %s %s comment %s',
                  t.name, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                  pg_get_expr(d.adbin, d.adrelid), a.attgenerated, a.attidentity, a.attacl,
                  col_description(t.oid, a.attnum))
      FROM tables t JOIN pg_attribute a ON a.attrelid = t.oid
      LEFT JOIN pg_attrdef d ON (d.adrelid, d.adnum) = (a.attrelid, a.attnum)
     WHERE t.relkind IN ('r', 'p', 'v', 'm', 'c') AND a.attnum > 0 AND NOT a.attisdropped
    UNION ALL
    SELECT format('constraint %s %s %s', t.name, k.conname, pg_get_constraintdef(k.oid))
      FROM pg_constraint k JOIN tables t ON t.oid = k.conrelid
    UNION ALL
    SELECT format('index %s', pg_get_indexdef(oid)) FROM tables WHERE relkind IN ('i', 'I')
    UNION ALL
    SELECT format('view %s %s', name, pg_get_viewdef(oid)) FROM tables WHERE relkind IN ('v', 'm')
    UNION ALL
    SELECT format('policy %s.%s %s for %s to %s using %s with check %s', p.schemaname || '.' || p.tablename,
                  p.policyname, p.permissive, p.cmd, p.roles, p.qual, p.with_check)
      FROM pg_policies p JOIN schemas n ON n.nspname = p.schemaname
    UNION ALL
    SELECT format('trigger %s enabled %s', pg_get_triggerdef(g.oid), g.tgenabled)
      FROM pg_trigger g JOIN tables t ON t.oid = g.tgrelid WHERE NOT g.tgisinternal
    UNION ALL
    SELECT format('function %s owned by %s %s', pg_get_functiondef(f.oid),
                  pg_get_userbyid(f.proowner), f.proacl)
      FROM pg_proc f JOIN schemas n ON n.oid = f.pronamespace
    UNION ALL
    SELECT format('type %s.%s of %s %s', n.nspname, y.typname, format_type(y.typbasetype, y.typtypmod),
                  (SELECT string_agg(enumlabel, ',' ORDER BY enumsortorder)
                     FROM pg_enum WHERE enumtypid = y.oid))
      FROM pg_type y JOIN schemas n ON n.oid = y.typnamespace WHERE y.typtype IN ('d', 'e', 'r')
    UNION ALL
    SELECT format('extension %s', extname) FROM pg_extension
    UNION ALL
    SELECT format('default rights of %s in %s: %s', pg_get_userbyid(defaclrole),
                  defaclnamespace::regnamespace, defaclacl)
      FROM pg_default_acl
  )
SELECT line FROM lines ORDER BY line COLLATE "C"
