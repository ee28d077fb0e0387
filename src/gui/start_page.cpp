// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/start_page.h"

#include "gui/theme.h"
#include "ui_start_page.h"

namespace viatica {

StartPage::StartPage(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::StartPage>())
{
    m_ui->setupUi(this);
    m_ui->mainLayout->setContentsMargins({});
    m_ui->mainLayout->setSpacing(scaled(this, 12));
    m_ui->intro->setContentsMargins(0, 0, 0, scaled(this, 4));
    connect(m_ui->here, &ChoiceCard::clicked, this, &StartPage::hereChosen);
    connect(m_ui->elsewhere, &ChoiceCard::clicked, this, &StartPage::serverChosen);
    connect(m_ui->sample, &ChoiceCard::clicked, this, &StartPage::sampleChosen);
}

StartPage::~StartPage() = default;

void StartPage::showProblem(const QString& text)
{
    if (text.isEmpty())
        m_ui->notice->dismiss();
    else
        m_ui->notice->show(NoticeBar::Kind::Problem, text);
}

void StartPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_ui->here->setFocus(Qt::OtherFocusReason);
}

} // namespace viatica
