// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/duplicate_item_dialog.h"

#include "domain/local_time.h"
#include "gui/theme.h"
#include "models/item_text.h"
#include "ui_duplicate_item_dialog.h"

#include <QPushButton>

namespace viatica {

DuplicateItemDialog::DuplicateItemDialog(const AnyItem& item, const QDate& today, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::DuplicateItemDialog>())
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    m_ui->mainLayout->setContentsMargins(scaled(this, 20), scaled(this, 20), scaled(this, 20), scaled(this, 16));
    resize(scaled(this, 420), sizeHint().height());
    m_ui->what->setText(tr("A copy of “%1”, to begin on").arg(itemTitle(item)));
    m_ui->day->setReference(today);
    m_ui->day->setDate(localMoment(startOf(item), startZoneOf(item)).date().addDays(1));
    m_messages = new FormMessages(this, [this]() -> FieldErrors {
        if (m_ui->day->date().isValid())
            return {};
        return {{QStringLiteral("day"), tr("Please say on which day.")}};
    });
    m_messages->add(QStringLiteral("day"), m_ui->day, m_ui->dayMessage);
    QPushButton* make = m_ui->buttons->button(QDialogButtonBox::Save);
    make->setText(tr("D&uplicate"));
    make->setDefault(true);
    QPushButton* leave = m_ui->buttons->button(QDialogButtonBox::Discard);
    leave->setText(tr("Dis&card"));
    leave->setAutoDefault(false);
    setTabOrder(m_ui->day, make);
    setTabOrder(make, leave);
    connect(make, &QPushButton::clicked, this, &DuplicateItemDialog::choose);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    m_ui->day->setFocus();
}

DuplicateItemDialog::~DuplicateItemDialog() = default;

void DuplicateItemDialog::choose()
{
    if (!m_messages->check())
        return;
    Q_EMIT chosen(m_ui->day->date());
    done(Accepted);
}

} // namespace viatica
