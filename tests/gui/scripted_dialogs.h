// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/dialogs.h"

#include <QList>
#include <QBuffer>
#include <QPdfWriter>
#include <QUrl>

namespace viatica::test {

/// Answers at once what a person would, as told beforehand, and remembers what was asked.
class ScriptedDialogs final : public Dialogs
{
public:
    QList<int> answers; ///< to questions, in order; when none is left, the last answer ("Escape") is given
    QStringList files;  ///< to file dialogs; when none is left, the person changes their mind
    QList<Question> asked;
    QStringList told;
    QList<QUrl> opened; ///< handed to the browser
    QStringList shownInFolder;
    QList<QByteArray> printed; ///< what came out of the printer, as PDF

    void ask(QWidget*, const Question& question, std::function<void(int)> answered) override
    {
        asked.append(question);
        answered(answers.isEmpty() ? int(question.answers.size()) - 1 : answers.takeFirst());
    }
    void tell(QWidget*, const QString&, const QString& text) override { told.append(text); }
    void openUrl(QWidget*, const QUrl& url) override { opened.append(url); }
    void saveFile(QWidget*, const SaveFileRequest&, std::function<void(QString)> chosen) override
    {
        if (!files.isEmpty())
            chosen(files.takeFirst());
    }
    void print(QWidget*, const QPageLayout& page, std::function<void(QPagedPaintDevice&)> paint) override
    {
        QBuffer paper;
        paper.open(QIODevice::WriteOnly);
        {
            QPdfWriter printer(&paper);
            printer.setPageLayout(page);
            paint(printer);
        }
        printed.append(paper.data());
    }
    void showInFolder(const QString& path) override { shownInFolder.append(path); }
    void openFile(QWidget*, const OpenFileRequest&, std::function<void(QString)> chosen) override
    {
        if (!files.isEmpty())
            chosen(files.takeFirst());
    }
};

} // namespace viatica::test
