// SPDX-FileCopyrightText: 2026 The Pulsekeep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stepprinter.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryFile>
#include <QTest>

#include <cstdio>
#include <unistd.h>

using namespace pulsekeep;
using namespace Qt::StringLiterals;

namespace {

/** While it lives, standard input is what type() says and standard output goes into a file. */
class Terminal
{
public:
    Terminal() : m_input(dup(STDIN_FILENO)), m_output(dup(STDOUT_FILENO))
    {
        std::array<int, 2> ends{};
        if (pipe(ends.data()) != 0 || !m_printed.open())
            qFatal("no pipe or no file");
        fflush(stdout);
        dup2(ends[0], STDIN_FILENO);
        close(ends[0]);
        m_keys = ends[1];
        dup2(m_printed.handle(), STDOUT_FILENO);
    }
    ~Terminal()
    {
        hangUp();
        dup2(m_input, STDIN_FILENO);
        fflush(stdout);
        dup2(m_output, STDOUT_FILENO);
        close(m_input);
        close(m_output);
    }
    Q_DISABLE_COPY_MOVE(Terminal)

    void type(const QByteArray &line) const
    {
        if (write(m_keys, line.constData(), size_t(line.size())) != line.size())
            qFatal("the pipe took only a part");
    }
    /** End of input. */
    void hangUp()
    {
        if (const auto keys = std::exchange(m_keys, -1); keys >= 0)
            close(keys);
    }
    QByteArray printed() const
    {
        fflush(stdout);
        QFile file(m_printed.fileName());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    int m_input;
    int m_output;
    int m_keys = -1;
    QTemporaryFile m_printed;
};

struct Answers {
    int given = 0;
    std::optional<QString> last;

    /** What fails while standard output is a file is seen by nobody: so this says nothing, and given is compared later.
     */
    void await(int count) const
    {
        Q_UNUSED(QTest::qWaitFor([this, count] { return given >= count; }, 20'000)); // for a loaded machine
    }
    PasskeyAnswer take()
    {
        return [this](const std::optional<QString> &answer) {
            ++given;
            last = answer;
        };
    }
};

} // namespace

class StepPrinterTest : public QObject
{
    Q_OBJECT

    const FixedClock m_clock{QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC)};

private Q_SLOTS:
    void aNumberToCompareIsAgreedToOrNot_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<bool>("agreed");
        QTest::newRow("yes") << QByteArray("yes\n") << true;
        QTest::newRow("in capitals, with blanks") << QByteArray("  YES \r\n") << true;
        QTest::newRow("the number itself") << QByteArray("123456\n") << true;
        QTest::newRow("another number") << QByteArray("123457\n") << false;
        QTest::newRow("no") << QByteArray("no\n") << false;
        QTest::newRow("nothing") << QByteArray("\n") << false;
        QTest::newRow("bytes that are no text") << QByteArray("\xff\xfe\n") << false;
    }

    void aNumberToCompareIsAgreedToOrNot()
    {
        QFETCH(QByteArray, typed);
        QFETCH(bool, agreed);
        Answers answers;
        QByteArray printed;
        {
            Terminal terminal;
            Output output(false);
            StepPrinter printer(&output, &m_clock, u"cuff"_s);
            printer.began(Step::Bond);
            printer.wantsPasskey({Passkey::Compare, u"123456"_s}, answers.take());
            terminal.type(typed);
            answers.await(1);
            printed = terminal.printed();
        }
        QCOMPARE(answers.given, 1);
        QCOMPARE(answers.last, agreed ? std::optional(u"123456"_s) : std::nullopt);
        QVERIFY2(printed.contains("Does the device show 123456? Type yes if it does"), printed);
    }

    void aNumberOfTheDeviceIsTyped_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<QString>("answer"); // empty: refused
        QTest::newRow("six digits") << QByteArray("012345\n") << u"012345"_s;
        QTest::newRow("with blanks around") << QByteArray(" 123456 \n") << u"123456"_s;
        QTest::newRow("seven digits") << QByteArray("1234567\n") << QString();
        QTest::newRow("words") << QByteArray("it shows none\n") << QString();
        QTest::newRow("a negative one") << QByteArray("-1\n") << QString();
    }

    void aNumberOfTheDeviceIsTyped()
    {
        QFETCH(QByteArray, typed);
        QFETCH(QString, answer);
        Answers answers;
        {
            Terminal terminal;
            Output output(false);
            StepPrinter printer(&output, &m_clock, u"cuff"_s);
            printer.began(Step::Bond);
            printer.wantsPasskey({Passkey::EnterHere, {}}, answers.take());
            terminal.type(typed);
            answers.await(1);
        }
        QCOMPARE(answers.given, 1);
        QCOMPARE(answers.last.value_or(QString()), answer);
    }

    /** Started from a script: nobody can answer, and nobody waits for ever. */
    void withoutAnybodyItIsRefused()
    {
        Answers answers;
        {
            Terminal terminal;
            Output output(false);
            StepPrinter printer(&output, &m_clock, u"cuff"_s);
            printer.began(Step::Bond);
            printer.wantsPasskey({Passkey::EnterHere, {}}, answers.take());
            terminal.hangUp();
            answers.await(1);
        }
        QCOMPARE(answers.given, 1);
        QVERIFY(!answers.last);
    }

    /** It is typed on the device: standard input is left to others. */
    void aNumberForTheDeviceIsShown()
    {
        Answers answers;
        QByteArray printed;
        {
            Terminal terminal;
            Output output(true);
            StepPrinter printer(&output, &m_clock, u"cuff"_s);
            printer.began(Step::Bond);
            printer.wantsPasskey({Passkey::EnterOnDevice, u"123456"_s}, answers.take());
            terminal.type("123456\n");
            QCoreApplication::processEvents();
            printed = terminal.printed();
        }
        QCOMPARE(answers.given, 0);
        const auto waiting = QJsonDocument::fromJson(printed.split('\n').at(1)).object();
        QCOMPARE(waiting.value(u"state"_s).toString(), u"waiting"_s);
        QCOMPARE(waiting.value(u"passkey"_s).toString(), u"enter_on_device"_s);
        QCOMPARE(waiting.value(u"digits"_s).toString(), u"123456"_s);
        QCOMPARE(waiting.value(u"device"_s).toString(), u"cuff"_s);
    }

    /** The line that was typed is not answered twice, and a second question gets its own. */
    void eachQuestionHasItsAnswer()
    {
        Answers first;
        Answers second;
        int givenEarly = -1;
        {
            Terminal terminal;
            Output output(false);
            StepPrinter printer(&output, &m_clock, u"cuff"_s);
            printer.began(Step::Bond);
            printer.wantsPasskey({Passkey::EnterHere, {}}, first.take());
            terminal.type("111111\n");
            first.await(1);
            printer.wantsPasskey({Passkey::EnterHere, {}}, second.take());
            QCoreApplication::processEvents();
            givenEarly = second.given;
            terminal.type("222222\n");
            second.await(1);
        }
        QCOMPARE(first.given, 1);
        QCOMPARE(givenEarly, 0);
        QCOMPARE(second.given, 1);
        QCOMPARE(first.last, u"111111"_s);
        QCOMPARE(second.last, u"222222"_s);
    }
};

QTEST_GUILESS_MAIN(StepPrinterTest)
#include "tst_stepprinter.moc"
