// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/constraint_messages.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace viatica {

namespace {

struct Entry
{
    const char* constraint;
    const char* field;
    const char* sentence;
};

#define SENTENCE(text) QT_TRANSLATE_NOOP("viatica::Constraint", text)

constexpr std::array entries{
    Entry{"users_email_key", "email", SENTENCE("There is an account with this e-mail address already.")},
    Entry{"trips_return_not_before_departure", "returnDate", SENTENCE("The return cannot be before the departure.")},
    Entry{"vouchers_voucher_number", "voucherNumber", SENTENCE("This voucher number is taken.")},
};

#undef SENTENCE

} // namespace

std::optional<ConstraintMessage> constraintMessage(const QString& constraint)
{
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const Entry& entry) {
        return constraint == QLatin1String(entry.constraint);
    });
    if (found == entries.end())
        return std::nullopt;
    return ConstraintMessage{QLatin1String(found->field),
                             QCoreApplication::translate("viatica::Constraint", found->sentence)};
}

} // namespace viatica
