// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/voucher_use.h"

#include "domain/item_rules.h"
#include "domain/voucher.h"

#include <QCoreApplication>
#include <QSet>

namespace viatica {

namespace {

struct Messages
{
    Q_DECLARE_TR_FUNCTIONS(viatica::VoucherUse)
};

} // namespace

bool isSameUse(const VoucherUse& a, const VoucherUse& b)
{
    const bool isSameAmount = a.amount == b.amount || (a.amount.isZero() && b.amount.isZero());
    return a.id == b.id && a.voucher == b.voucher && a.flight == b.flight &&
           a.travellerType == b.travellerType && a.travellerId == b.travellerId && isSameAmount;
}

FieldErrors validate(const QList<VoucherUse>& uses)
{
    FieldErrors faults;
    if (uses.isEmpty())
        itemrules::add(faults, "voucherId", Messages::tr("Please choose a voucher."));
    QSet<AttachmentId> ids;
    for (const VoucherUse& use : uses) {
        if (use.id.isNull() || ids.contains(use.id))
            itemrules::add(faults, "id", Messages::tr("The same use is there twice."));
        ids.insert(use.id);
        if (use.voucher.isNull())
            itemrules::add(faults, "voucherId", Messages::tr("Please choose a voucher."));
        if (use.flight.isNull())
            itemrules::add(faults, "flightId", Messages::tr("Please choose a flight."));
        if (use.travellerId.isNull())
            itemrules::add(faults, "travelerId", Messages::tr("Please choose a traveller."));
        if (!use.amount.isZero())
            itemrules::add(faults, "amountUsed", amountFault(use.amount));
    }
    return faults;
}

} // namespace viatica
