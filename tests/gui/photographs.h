// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QTest>
#include <QWidget>

namespace viatica::test {

/// Saves a picture of the widget to the folder that VIATICA_PHOTOGRAPHS names; without one it only draws it.
inline bool photograph(QWidget& widget, const QString& name)
{
    QCoreApplication::sendPostedEvents(); // layouts and deferred updates
    QCoreApplication::processEvents();
    const QPixmap picture = widget.grab();
    const QString folder = qEnvironmentVariable("VIATICA_PHOTOGRAPHS");
    if (picture.isNull() || folder.isEmpty())
        return !picture.isNull();
    return QDir().mkpath(folder) && picture.save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

} // namespace viatica::test
