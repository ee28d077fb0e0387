// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/about_dialog.h"

#include "gui/dialogs.h"
#include "gui/theme.h"
#include "ui_about_dialog.h"

#include <QEvent>
#include <QPushButton>

namespace viatica {

namespace {

/// Somebody else's work that travels with the program or that it stands on.
struct Attribution
{
    const char* what;
    const char* whose;
    const char* address;
    const char* licence;
};

constexpr Attribution attributions[]{
    {QT_TRANSLATE_NOOP("viatica::AboutDialog", "Airports"), "OurAirports", "https://ourairports.com/data/",
     QT_TRANSLATE_NOOP("viatica::AboutDialog", "public domain")},
    {QT_TRANSLATE_NOOP("viatica::AboutDialog", "Time zones of airports"), "OpenTravelData",
     "https://github.com/opentraveldata/opentraveldata", "CC BY 4.0"},
    {QT_TRANSLATE_NOOP("viatica::AboutDialog", "Cities and rank of airports, modified"), "GeoNames",
     "https://www.geonames.org/", "CC BY 4.0"},
    {QT_TRANSLATE_NOOP("viatica::AboutDialog", "Codes of countries"), "iso-codes",
     "https://salsa.debian.org/iso-codes-team/iso-codes", "LGPL-2.1-or-later"},
    {QT_TRANSLATE_NOOP("viatica::AboutDialog", "Names of countries"), "Unicode CLDR", "https://cldr.unicode.org/",
     "Unicode-3.0"},
    {QT_TRANSLATE_NOOP("viatica::AboutDialog", "Icons"), "Tabler Icons", "https://tabler.io/icons", "MIT"},
    {QT_TRANSLATE_NOOP("viatica::AboutDialog", "Windows and texts"), "Qt", "https://www.qt.io/", "LGPL-3.0"},
    {QT_TRANSLATE_NOOP("viatica::AboutDialog", "Database and its client library"), "PostgreSQL",
     "https://www.postgresql.org/", "PostgreSQL"},
    {QT_TRANSLATE_NOOP("viatica::AboutDialog", "Passwords in the system's keychain"), "QtKeychain",
     "https://github.com/frankosterfeld/qtkeychain", "BSD-3-Clause"},
};

} // namespace

AboutDialog::AboutDialog(Dialogs& dialogs, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::AboutDialog>())
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    resize(fitted(this, {560, 520}));
    m_ui->version->setText(
        tr("Version %1. A travel planner on your own database.").arg(QStringLiteral(VIATICA_VERSION)));
    m_ui->text->document()->setDocumentMargin(scaled(this, 8));
    m_ui->buttons->button(QDialogButtonBox::Close)->setText(tr("&Close"));
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ui->text, &QTextBrowser::anchorClicked, this,
            [this, &dialogs](const QUrl& url) { dialogs.openUrl(this, url); });
    fill();
    m_ui->text->setFocus();
}

AboutDialog::~AboutDialog() = default;

QString AboutDialog::text() const
{
    return m_ui->version->text() + QLatin1Char('\n') + m_ui->text->toPlainText();
}

void AboutDialog::fill()
{
    const auto link = [](const QString& address, const QString& words) {
        return QStringLiteral("<a href=\"%1\">%2</a>").arg(address, words.toHtmlEscaped());
    };
    QString html = QStringLiteral("<p>%1</p><p>%2</p>")
                       .arg(tr("Viatica is free software under the %1, or any later version. It comes without any "
                               "warranty.")
                                .arg(link(QStringLiteral("https://www.gnu.org/licenses/gpl-3.0.html"),
                                          tr("GNU General Public License, version 3"))),
                            tr("It stands on the work of others:"));
    html += QStringLiteral("<table cellspacing=\"0\" cellpadding=\"3\">");
    for (const Attribution& one : attributions)
        html += QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td>%2&nbsp;&nbsp;</td><td>%3</td></tr>")
                    .arg(tr(one.what).toHtmlEscaped(),
                         link(QLatin1String(one.address), QString::fromLatin1(one.whose)),
                         tr(one.licence).toHtmlEscaped());
    html += QStringLiteral("</table>");
    m_ui->text->setHtml(html);
}

void AboutDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        fill(); // links take the palette's colour when they are made
}

} // namespace viatica
