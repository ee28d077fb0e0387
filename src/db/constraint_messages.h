// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace viatica {

struct ConstraintMessage
{
    QString field; ///< the column whose input is at fault, or empty
    QString sentence;
};

/// What a broken constraint means to a person, by the constraint's name in the migrations.
[[nodiscard]] std::optional<ConstraintMessage> constraintMessage(const QString& constraint);

} // namespace viatica
