// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace viatica {

void installTranslations(QCoreApplication& application)
{
    // The last one installed is asked first: English is what is left.
    auto* english = new QTranslator(&application);
    if (english->load(QStringLiteral(":/i18n/viatica_en.qm")))
        QCoreApplication::installTranslator(english);
    auto* own = new QTranslator(&application);
    if (own->load(QLocale(), QStringLiteral("viatica"), QStringLiteral("_"), QStringLiteral(":/i18n"))) {
        QCoreApplication::installTranslator(own);
        // The buttons of Qt's own dialogs speak the same language, and no other.
        auto* qt = new QTranslator(&application);
        if (qt->load(QLocale(own->language()), QStringLiteral("qtbase"), QStringLiteral("_"),
                     QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(qt);
    }
}

} // namespace viatica
