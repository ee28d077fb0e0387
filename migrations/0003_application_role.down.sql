-- SPDX-License-Identifier: GPL-3.0-or-later
-- The role stays: other databases of the cluster may use it.

REVOKE SELECT ON viatica.migrations FROM viatica_app;
REVOKE USAGE ON SCHEMA viatica FROM viatica_app;
