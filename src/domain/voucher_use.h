// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/id.h"
#include "domain/item.h"
#include "domain/money.h"

#include <QDateTime>
#include <QList>

namespace viatica {

/// One use of a voucher, as it is asked for: on a flight, for a traveller, so much.
struct VoucherUse
{
    AttachmentId id = AttachmentId::create(); ///< made by the caller, so that a repeat is the same use
    VoucherId voucher;
    FlightId flight;
    TravellerType travellerType = TravellerType::User;
    QUuid travellerId; ///< of the user or of a companion
    Money amount;      ///< in the voucher's currency; zero, of any currency, for a certificate
};

/// A use as the database has it.
struct VoucherAttachment : VoucherUse
{
    QDateTime createdAt;
    QDateTime updatedAt;
    RowVersion version;
};

/// Whether both say the same; amounts of zero are the same in every currency.
[[nodiscard]] bool isSameUse(const VoucherUse& a, const VoucherUse& b);

/// What is wrong with uses that shall be made together, by column of the ledger: something left out, an
/// amount that its currency does not have, the same use twice.
[[nodiscard]] FieldErrors validate(const QList<VoucherUse>& uses);

} // namespace viatica
