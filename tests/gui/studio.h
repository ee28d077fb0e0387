// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme.h"

#include <QList>
#include <QSize>
#include <QString>

class QWidget;

namespace viatica::test {

/// How a picture is taken: theme, size of the font, size of the window.
struct Look
{
    const char* name;
    ThemeMode theme;
    double points; ///< of the font; 10 is 100 %
    QSize window;
};

/// Light and dark at the smallest size that has to work, and a font of 200 %.
[[nodiscard]] const QList<Look>& looks();
/// One row per look, in a column "look" of its index.
void addLooks();

/// Takes pictures of windows in one look, and saves them to the folder that VIATICA_PHOTOGRAPHS names as
/// "trips-dark.png". Without a folder it only proves that they can be drawn. The font is as it was when it goes.
class Studio
{
public:
    explicit Studio(const Look& look);
    ~Studio();
    Q_DISABLE_COPY_MOVE(Studio)

    [[nodiscard]] const Look& look() const { return m_look; }
    /// Fails the test when nothing can be drawn or saved.
    void take(QWidget& widget, const QString& name);

private:
    const Look m_look;
};

} // namespace viatica::test
