-- SPDX-License-Identifier: GPL-3.0-or-later
-- From here on nothing looks at what an item assignment refers to.

DROP TRIGGER item_companions_references ON public.item_companions;
DROP FUNCTION viatica.check_item_companion();
DROP FUNCTION viatica.lock_traveler(uuid, uuid, text, uuid);
DROP FUNCTION viatica.lock_item(text, uuid);
