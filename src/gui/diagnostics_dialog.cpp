// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/diagnostics_dialog.h"

#include "domain/error.h"
#include "gui/requests.h"
#include "gui/theme.h"
#include "services/diagnostics_service.h"
#include "ui_diagnostics_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QFontInfo>
#include <QScreen>
#include <QTimeZone>

namespace viatica {

DiagnosticsDialog::DiagnosticsDialog(DiagnosticsService* service, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::DiagnosticsDialog>())
    , m_service(service)
    , m_requests(new Requests(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    resize(fitted(this, {560, 540}));
    connect(m_ui->copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    connect(m_ui->refresh, &QPushButton::clicked, this, &DiagnosticsDialog::refresh);
    connect(m_ui->close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_requests, &Requests::busyChanged, m_ui->busy, &BusyLine::setBusy);
    setAccent(m_ui->copy);
    m_ui->copy->setDefault(true);
    fill({});
    refresh();
}

DiagnosticsDialog::~DiagnosticsDialog() = default;

QString DiagnosticsDialog::text() const
{
    return m_ui->list->plainText();
}

void DiagnosticsDialog::refresh()
{
    if (!m_service) {
        m_ui->notice->show(NoticeBar::Kind::Information, tr("No database is open yet."));
        return;
    }
    m_requests->cancel();
    m_requests->read(
        m_service->server(),
        [this](const ServerFacts& facts) {
            m_ui->notice->dismiss();
            fill(facts);
        },
        [this](const Error& error) { showFailure(error); });
}

void DiagnosticsDialog::showFailure(const Error& error)
{
    if (error.kind() == ErrorKind::Cancelled)
        return;
    fill({});
    m_ui->notice->show(NoticeBar::Kind::Warning, tr("The server does not answer. %1").arg(error.message()));
}

void DiagnosticsDialog::fill(const std::optional<ServerFacts>& server)
{
    m_ui->list->clearSections();
    addProgram();
    if (!m_service)
        return;
    if (server)
        addServer(*server);
    addConnection();
}

void DiagnosticsDialog::addProgram()
{
    SectionList& list = *m_ui->list;
    list.addSection(tr("Program"));
    list.addRow(tr("Viatica"), QStringLiteral(VIATICA_VERSION));
    list.addRow(tr("Qt"), QString::fromLatin1(qVersion()));
    list.addRow(tr("System"), QSysInfo::prettyProductName());
    list.addRow(tr("Kernel"), QSysInfo::kernelVersion() + QStringLiteral(", ") + QSysInfo::currentCpuArchitecture());
    list.addRow(tr("Window system"), QGuiApplication::platformName());
    list.addRow(tr("Language and formats"), locale().name());
    list.addRow(tr("Time zone"), QString::fromLatin1(QTimeZone::systemTimeZoneId()) + QStringLiteral(", ") +
                                     QDateTime::currentDateTime().timeZoneAbbreviation());
    list.addRow(tr("Font"), QFontInfo(QApplication::font()).family() + QLatin1Char(' ') +
                                locale().toString(QFontInfo(QApplication::font()).pointSizeF(), 'f', 1));
    const QSize pixels = screen()->size();
    list.addRow(tr("Screen"), tr("%1 × %2, scale %3")
                                  .arg(pixels.width())
                                  .arg(pixels.height())
                                  .arg(locale().toString(screen()->devicePixelRatio(), 'g', 3)));
}

void DiagnosticsDialog::addServer(const ServerFacts& facts)
{
    SectionList& list = *m_ui->list;
    list.addSection(tr("Server"));
    list.addRow(tr("PostgreSQL"), facts.version);
    list.addRow(tr("Database"), facts.database);
    list.addRow(tr("Login"), facts.login);
    list.addRow(tr("Schema"), facts.newestStepName);
    list.addRow(tr("Steps not yet applied"), locale().toString(facts.pendingSteps));
    if (!facts.tls.isEmpty())
        list.addRow(tr("Encryption"), facts.tls);
    else
        list.addRow(tr("Encryption"),
                    m_service->local().sameComputer ? tr("none needed, on this computer") : tr("none"));
    constexpr double perMillisecond = 1000.0;
    list.addRow(tr("Round trip"),
                tr("%1 ms").arg(locale().toString(double(facts.roundTrip.count()) / perMillisecond, 'f', 2)));
}

void DiagnosticsDialog::addConnection()
{
    const LocalFacts facts = m_service->local();
    const auto number = [this](auto value) { return locale().toString(qulonglong(value)); };
    SectionList& list = *m_ui->list;
    list.addSection(tr("Connection"));
    list.addRow(tr("State"), facts.connected ? tr("connected") : tr("not connected"));
    list.addRow(tr("Address"), facts.address);
    if (!facts.dataFolder.isEmpty())
        list.addRow(tr("Data folder"), facts.dataFolder);
    list.addRow(tr("libpq"), facts.libpq);
    list.addRow(tr("Open connections"), number(facts.openConnections));
    list.addRow(tr("Opened since the start"), number(facts.connectionsOpened));
    list.addRow(tr("Statements"), number(facts.statements));
    list.addRow(tr("Round trips"), number(facts.roundTrips));
    list.addSection(tr("Cache"));
    list.addRow(tr("Entries"), number(facts.cacheEntries));
    list.addRow(tr("Rows"), number(facts.cacheRows));
    list.addRow(tr("Hits"), number(facts.cache.hits));
    list.addRow(tr("Misses"), number(facts.cache.misses));
    list.addRow(tr("Evicted"), number(facts.cache.evictions));
    list.addRow(tr("Expired"), number(facts.cache.expirations));
    list.addRow(tr("Invalidated"), number(facts.cache.invalidations));
    list.addRow(tr("Not stored, out of date"), number(facts.cache.staleFills));
}

} // namespace viatica
