// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringView>

#include <functional>
#include <optional>

namespace viatica {

/// Whether a zone database has a zone of this name.
using KnowsZone = std::function<bool(const QByteArray& name)>;

/// The zone database that QTimeZone uses here.
[[nodiscard]] bool systemKnowsZone(const QByteArray& name);

/// The current IANA name: "Asia/Kolkata" for "Asia/Calcutta", "europe/berlin" in its own spelling. A name that is not
/// an old one comes back as it is, known or not. Nothing for a text that cannot be a zone's name.
[[nodiscard]] std::optional<QByteArray> canonicalZone(QStringView name);

/// The name to give to QTimeZone for a zone: the canonical one where the zone database has it; else, where that
/// database is older, one of its former names ("Europe/Kiev") or the zone that it was split off and whose clocks it
/// shares today. Nothing when the zone is unknown.
[[nodiscard]] std::optional<QByteArray> resolveZone(QStringView name, const KnowsZone& knows = systemKnowsZone);

} // namespace viatica
