// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/progress_page.h"

#include "ui_progress_page.h"

namespace viatica {

ProgressPage::ProgressPage(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ProgressPage>())
{
    m_ui->setupUi(this);
    m_ui->mainLayout->setContentsMargins({});
    m_ui->notice->setClosable(false);
    m_backText = m_ui->back->text();
    QSizePolicy kept = m_ui->back->sizePolicy();
    kept.setRetainSizeWhenHidden(true); // or the steps would move when it appears
    m_ui->back->setSizePolicy(kept);
    connect(m_ui->back, &QPushButton::clicked, this, &ProgressPage::backRequested);
}

ProgressPage::~ProgressPage() = default;

void ProgressPage::setBackText(const QString& text)
{
    m_backText = text;
    m_ui->back->setText(text);
}

void ProgressPage::setSlow(bool slow)
{
    if (!m_ui->notice->isHidden())
        return; // it has failed: what can be done is in sight already
    m_ui->back->setText(tr("&Cancel"));
    m_ui->back->setVisible(slow && m_canGoBack);
}

void ProgressPage::begin(const QString& title, const QStringList& steps, bool canGoBack)
{
    m_ui->title->setText(title);
    m_ui->steps->setSteps(steps);
    m_ui->notice->dismiss();
    m_canGoBack = canGoBack;
    m_ui->back->hide();
}

void ProgressPage::setStep(int step)
{
    m_ui->notice->dismiss();
    m_ui->back->hide();
    m_ui->steps->setCurrent(step);
}

void ProgressPage::fail(const QString& message, std::function<void()> retry)
{
    m_ui->steps->setFailed(true);
    m_ui->notice->show(NoticeBar::Kind::Problem, message, tr("&Try Again"), std::move(retry));
    m_ui->back->setText(m_backText);
    m_ui->back->setVisible(m_canGoBack);
}

QString ProgressPage::failure() const
{
    return m_ui->notice->isHidden() ? QString() : m_ui->notice->text();
}

} // namespace viatica
