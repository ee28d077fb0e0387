// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"
#include "app/composition.h"
#include "app/single_instance.h"
#include "app/start_trace.h"
#include "app/termination_signals.h"
#include "db/data_folder.h"
#include "domain/translation.h"
#include "gui/dialogs.h"
#include "gui/theme.h"
#include "secrets/fallback_store.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>

#include <cstdio>

namespace {

// The settings may hold what somebody was typing. Writing them keeps the rights that the file has.
void keepPrivate(const QString& settingsFile)
{
    QDir().mkpath(QFileInfo(settingsFile).absolutePath());
    QFile file(settingsFile);
    if (file.open(QIODevice::ReadWrite))
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace

int main(int argc, char** argv)
{
    using namespace viatica;
    QCoreApplication::setApplicationName(QStringLiteral("viatica"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VIATICA_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Viatica"));
    QGuiApplication::setDesktopFileName(QStringLiteral("viatica"));
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false); // the composition says when everything is in order
    qCDebug(startTrace, "toolkit");
    QSettings store(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("viatica"), QStringLiteral("viatica"));
    keepPrivate(store.fileName());
    Settings settings(&store);
    const QString language = settings.value(Setting::Language).toString();
    installTranslations(application, language.isEmpty() ? QLocale() : QLocale(language));

    std::optional<ConnectionProfile> profile;
    try {
        profile = CommandLine::parse(QCoreApplication::arguments(), QProcessEnvironment::systemEnvironment()).profile;
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 2;
    }

    // Another database, or another folder of data, is a program of its own.
    SingleInstance instance(keychainName(profile) + QLatin1Char('\n') + DataFolder::usualPath());
    if (instance.start() == SingleInstance::Outcome::Second)
        return 0;
    applyTheme(application, themeModeFromString(settings.value(Setting::Theme).toString()));
    const SystemClock clock;
    WidgetDialogs dialogs;
    const std::unique_ptr<SecretStore> secrets = makeSecretStore();

    Composition composition({profile, LocalServerOptions(), *secrets, settings, dialogs, clock});
    QObject::connect(&instance, &SingleInstance::startedAgain, &composition.window(), &MainWindow::bringToFront);
    TerminationSignals termination;
    QObject::connect(&termination, &TerminationSignals::requested, &composition, &Composition::close);
    QObject::connect(&composition, &Composition::closing, &instance, &SingleInstance::stop);
    QObject::connect(&composition, &Composition::closed, &application, &QCoreApplication::quit, Qt::QueuedConnection);
    qCDebug(startTrace, "program");
    composition.start();
    return QApplication::exec();
}
