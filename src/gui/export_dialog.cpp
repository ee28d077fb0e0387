// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/export_dialog.h"

#include "gui/dialogs.h"
#include "gui/requests.h"
#include "gui/settings.h"
#include "gui/theme.h"
#include "interchange/trip_csv.h"
#include "ui_export_dialog.h"

#include <QDir>
#include <QFileInfo>
#include <QPushButton>
#include <QStandardPaths>

namespace viatica {

ExportDialog::ExportDialog(TripService& trips, const TripQuery& listed, qint64 listedCount, qint64 allCount,
                           Dialogs& dialogs, Settings& settings, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ExportDialog>())
    , m_listed(listed)
    , m_dialogs(dialogs)
    , m_settings(settings)
    , m_export(new TripCsvExport(trips, this))
    , m_requests(new Requests(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    m_ui->mainLayout->setContentsMargins(scaled(this, 20), scaled(this, 20), scaled(this, 20), scaled(this, 16));
    m_ui->listed->setText(tr("The %Ln trip(s) that are &listed", nullptr, int(listedCount)));
    m_ui->all->setText(tr("&All %Ln trip(s)", nullptr, int(allCount)));
    m_ui->progress->setFixedHeight(scaled(this, 6));
    m_ui->progressText->hide();
    QString folder = settings.value(Setting::ExportFolder).toString();
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    m_ui->file->setText(QDir::toNativeSeparators(QDir(folder).filePath(tr("trips.csv"))));
    m_ui->mark->setChecked(settings.value(Setting::ExportMark).toBool());
    m_ui->fileMessage->attach(m_ui->file);

    QPushButton* go = m_ui->buttons->button(QDialogButtonBox::Save);
    go->setText(tr("&Export"));
    go->setDefault(true);
    m_ui->buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(go, &QPushButton::clicked, this, &ExportDialog::start);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    connect(m_ui->browse, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_ui->file, &QLineEdit::textChanged, this, &ExportDialog::describeFile);
    connect(m_export, &TripCsvExport::progress, this, &ExportDialog::showProgress);
    connect(m_requests, &Requests::busyChanged, this, [this](bool busy) {
        m_ui->progress->setVisible(busy);
        m_ui->progressText->setVisible(busy);
    });
    describeFile();
    go->setFocus();
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::browse()
{
    const SaveFileRequest request{tr("Export Trips"), m_ui->file->text(), tr("CSV files (*.csv)"),
                                  QStringLiteral("csv")};
    m_dialogs.saveFile(this, request,
                       [this](const QString& path) { m_ui->file->setText(QDir::toNativeSeparators(path)); });
}

void ExportDialog::describeFile()
{
    m_ui->fileMessage->setMessage({});
    const QFileInfo file(m_ui->file->text());
    m_ui->fileNote->setText(file.exists() && file.isFile() ? tr("This file exists and will be replaced.") : QString());
    m_ui->fileNote->setVisible(!m_ui->fileNote->text().isEmpty());
}

void ExportDialog::start()
{
    const QString path = m_ui->file->text().trimmed();
    const QFileInfo file(path);
    if (path.isEmpty() || file.isDir()) {
        m_ui->fileMessage->setMessage(tr("Please name a file."));
        m_ui->file->setFocus();
        return;
    }
    if (!file.absoluteDir().exists()) {
        m_ui->fileMessage->setMessage(tr("There is no such folder."));
        m_ui->file->setFocus();
        return;
    }
    m_ui->notice->dismiss();
    m_settings.set(Setting::ExportFolder, file.absolutePath());
    m_settings.set(Setting::ExportMark, m_ui->mark->isChecked());
    TripQuery query = m_listed;
    if (m_ui->all->isChecked()) {
        query = TripQuery();
        query.filter = TripFilter::All;
    }
    CsvOptions options;
    options.byteOrderMark = m_ui->mark->isChecked();
    setRunning(true);
    m_requests->read(
        m_export->exportTrips(query, file.absoluteFilePath(), options),
        [this](const CsvReport&) {
            setRunning(false);
            done(Accepted);
        },
        [this](const Error& error) {
            setRunning(false);
            showError(error);
        });
}

void ExportDialog::showProgress(qint64 done, qint64 total)
{
    m_ui->progress->setMaximum(int(qMax<qint64>(total, 1)));
    m_ui->progress->setValue(int(done));
    m_ui->progressText->setText(tr("%L1 of %Ln trip(s)", nullptr, int(total)).arg(done));
}

void ExportDialog::showError(const Error& error)
{
    if (error.kind() == ErrorKind::Cancelled) {
        m_ui->notice->show(NoticeBar::Kind::Information, tr("The export was cancelled. No file was written."));
        return;
    }
    const QString file = error.fields().value(QStringLiteral("file"));
    if (file.isEmpty()) {
        m_ui->notice->show(NoticeBar::Kind::Problem, error.message());
        return;
    }
    m_ui->fileMessage->setMessage(file);
    m_ui->file->setFocus();
}

void ExportDialog::setRunning(bool running)
{
    m_running = running;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_ui->listed, m_ui->all, m_ui->file, m_ui->browse, m_ui->mark,
                                                           m_ui->buttons->button(QDialogButtonBox::Save)})
        widget->setEnabled(!running);
}

void ExportDialog::reject()
{
    if (m_running)
        m_requests->cancel();
    else
        QDialog::reject();
}

} // namespace viatica
