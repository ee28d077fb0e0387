// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/item_conflict.h"

#include <QCoreApplication>

namespace viatica {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(viatica::ItemConflict)
};

} // namespace

QString itemGoneText()
{
    return Texts::tr("It was deleted, or is no longer yours to change. What you typed is still here and can be saved as "
                     "a new one.");
}

} // namespace viatica
