// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace viatica {

/// Shows one narrow page in the middle of a window, scrolled where the window is too low for it.
class CenteredPage final : public QScrollArea
{
    Q_OBJECT

public:
    explicit CenteredPage(QWidget* page, QWidget* parent = nullptr);
};

} // namespace viatica
