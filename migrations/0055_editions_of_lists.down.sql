-- SPDX-License-Identifier: GPL-3.0-or-later
-- The lists themselves stay; they are loaded again by the next program that keeps their editions.

DROP TABLE viatica.lists;
