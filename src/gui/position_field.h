// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/geo.h"

#include <QLineEdit>

#include <optional>

namespace viatica {

/// A place by latitude and longitude, in every way that parsePosition() reads; written anew when it is left. May be
/// empty.
class PositionField final : public QLineEdit
{
    Q_OBJECT

public:
    explicit PositionField(QWidget* parent = nullptr);

    void setPosition(const std::optional<GeoPoint>& position);
    /// Nothing for an empty field, and for what is no position.
    [[nodiscard]] std::optional<GeoPoint> position() const;
    /// Why it is no position, in a sentence; empty when all is well.
    [[nodiscard]] QString problem() const;

protected:
    void focusOutEvent(QFocusEvent* event) override;

private:
    std::optional<GeoPoint> m_shown; ///< as it was set, with all its decimals
};

} // namespace viatica
