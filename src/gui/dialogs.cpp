// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/dialogs.h"

#include "gui/theme.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QUrl>

#include <memory>

namespace viatica {

void WidgetDialogs::ask(QWidget* parent, const Question& question, std::function<void(int)> answered)
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, question.title, question.text, QMessageBox::NoButton, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(question.details);
    QList<QAbstractButton*> buttons;
    for (qsizetype i = 0; i < question.answers.size(); ++i) {
        const bool last = i + 1 == question.answers.size();
        QPushButton* button = box->addButton(question.answers.at(i),
                                             last ? QMessageBox::RejectRole : QMessageBox::AcceptRole);
        if (i == 0 && question.forGood)
            setDanger(button);
        if (question.forGood ? last : i == 0) {
            box->setDefaultButton(button);
            setAccent(button);
        }
        if (last)
            box->setEscapeButton(button);
        buttons.append(button);
    }
    QObject::connect(box, &QMessageBox::finished, parent, [box, buttons, answered = std::move(answered)] {
        const qsizetype index = buttons.indexOf(box->clickedButton());
        answered(int(index < 0 ? buttons.size() - 1 : index));
    });
    box->open();
}

void WidgetDialogs::tell(QWidget* parent, const QString& title, const QString& text)
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, title, text, QMessageBox::Ok, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->open();
}

void WidgetDialogs::saveFile(QWidget* parent, const SaveFileRequest& request, std::function<void(QString)> chosen)
{
    auto* dialog = new QFileDialog(parent, request.title, request.suggestion, request.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(request.suffix);
    dialog->selectFile(request.suggestion);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    dialog->open();
}

void WidgetDialogs::openUrl(QWidget* parent, const QUrl& url)
{
    if (!QDesktopServices::openUrl(url))
        tell(parent, QCoreApplication::translate("viatica::Dialogs", "No Browser"),
             QCoreApplication::translate("viatica::Dialogs", "No browser was found for %1.").arg(url.toString()));
}

void WidgetDialogs::showInFolder(const QString& path)
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
}

void WidgetDialogs::openFile(QWidget* parent, const OpenFileRequest& request, std::function<void(QString)> chosen)
{
    auto* dialog = new QFileDialog(parent, request.title, request.suggestion, request.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->selectFile(request.suggestion);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    dialog->open();
}

void WidgetDialogs::print(QWidget* parent, const QPageLayout& page, std::function<void(QPagedPaintDevice&)> paint)
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(page);
    auto* dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // The dialog uses the printer until it is gone.
    QObject::connect(dialog, &QObject::destroyed, parent, [printer] {});
    QObject::connect(dialog, &QDialog::accepted, parent, [printer, paint = std::move(paint)] { paint(*printer); });
    dialog->open();
}

} // namespace viatica
