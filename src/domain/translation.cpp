// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/translation.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QTranslator>

#include <algorithm>

namespace viatica {

namespace {

/// Owned by the application: texts are translated as long as it lives.
QTranslator* install(QCoreApplication& application, const QLocale& locale, const char* name, const QString& folder)
{
    auto* translator = new QTranslator(&application);
    if (translator->load(locale, QLatin1String(name), QStringLiteral("_"), folder)) {
        QCoreApplication::installTranslator(translator);
        return translator;
    }
    delete translator;
    return nullptr;
}

} // namespace

void installTranslations(QCoreApplication& application, const QLocale& locale)
{
    const QString folder = QStringLiteral(":/translations");
    // The last one installed is asked first: English is what is left.
    install(application, QLocale(QLocale::English), "viatica", folder);
    // The buttons of Qt's own dialogs speak the program's language, and no other.
    if (const QTranslator* own = install(application, locale, "viatica", folder))
        install(application, QLocale(own->language()), "qtbase", QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

QList<QLocale> availableTranslations()
{
    QList<QLocale> languages;
    const QStringList files =
        QDir(QStringLiteral(":/translations")).entryList({QStringLiteral("viatica_*.qm")}, QDir::Files);
    for (const QString& file : files)
        languages.append(QLocale(file.section(QLatin1Char('.'), 0, 0).section(QLatin1Char('_'), 1)));
    std::sort(languages.begin(), languages.end(), [](const QLocale& a, const QLocale& b) {
        return a.nativeLanguageName().localeAwareCompare(b.nativeLanguageName()) < 0;
    });
    return languages;
}

} // namespace viatica
