// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace viatica {

/// A surface with a hairline and round corners; what lies in its layout keeps clear of them.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace viatica
