import time
import pytest
from tests.formats import SIZES
from kiosk.screens.tour import script
from kivy.core.window import Window
import weakref, gc

@pytest.mark.parametrize("size", SIZES.values())
@pytest.mark.parametrize("scale", [1.0,1.3,1.6, 2.0])
@pytest.mark.parametrize("mirrored", [False, True])
def test_x(arrive, content, size, scale, mirrored):
    t=time.time()
    p = arrive(size=size, text_scale=scale, mirrored=mirrored)
    bad=[]
    for name in p.play(script(content)):
        cs = p.controls
        boxes=[(c.spoken, *c.to_window(*c.pos), *c.to_window(c.right,c.top)) for c in cs]
        for s,x,y,r,t_ in boxes:
            if x<-1 or y<-1 or r>size[0]+1 or t_>size[1]+1: bad.append((name,"outside",s,round(x),round(y),round(r),round(t_)))
        for i,a in enumerate(boxes):
            for b in boxes[i+1:]:
                w=min(a[3],b[3])-max(a[1],b[1]); h=min(a[4],b[4])-max(a[2],b[2])
                if w>1 and h>1 and not (name=="08-message"): bad.append((name,"overlap",a[0],b[0],round(w),round(h)))
    print(size, scale, mirrored, time.time()-t)
    for b in bad: print("   ",b)
