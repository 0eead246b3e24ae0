"""A cable between a browser and the station that can be pulled: connections stay open, and nothing comes through."""

import selectors
import socket
import threading


class Cable:
    def __init__(self, port):
        self.port = port
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        self.whole = threading.Event()
        self.whole.set()
        self.ends = []
        self.is_gone = False
        threading.Thread(target=self._accept, daemon=True).start()

    def pull(self):
        self.whole.clear()

    def plug_in(self):
        self.whole.set()

    def end(self):
        self.is_gone = True
        self.whole.set()
        # Waking the thread that waits for connections takes a shutdown; closing alone leaves it asleep.
        self.listener.shutdown(socket.SHUT_RDWR)
        for end in [self.listener, *self.ends]:
            end.close()

    def _accept(self):
        while not self.is_gone:
            try:
                near, _ = self.listener.accept()
                self.whole.wait()
                far = socket.create_connection(("127.0.0.1", self.port))
            except OSError:
                return
            self.ends += [near, far]
            threading.Thread(target=self._carry, args=(near, far), daemon=True).start()

    def _carry(self, near, far):
        with selectors.DefaultSelector() as ready:
            ready.register(near, selectors.EVENT_READ, far)
            ready.register(far, selectors.EVENT_READ, near)
            try:
                while True:
                    for key, _ in ready.select():
                        self.whole.wait()
                        data = key.fileobj.recv(65536)
                        if not data:
                            return
                        key.data.sendall(data)
            except (OSError, ValueError):
                return
            finally:
                near.close()
                far.close()
